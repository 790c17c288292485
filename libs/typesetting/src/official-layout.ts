/**
 * `official.typ`, which stands beside every template: an official paper by GB/T 9704-2012 (A4, margins of 37, 26, 35 and 28 mm, body
 * of size 三号 in 仿宋 on lines of 28 pt, page number in 四号 between dashes). 仿宋, 黑体 and 小标宋 are taken where the folder of
 * own fonts has them.
 */
export const OFFICIAL_LAYOUT = String.raw`
#let body-fonts = ("FangSong_GB2312", "FangSong", "仿宋", "STFangsong", "Noto Serif SC")
#let title-fonts = ("FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif SC")
#let head-fonts = ("SimHei", "黑体", "STHeiti", "Noto Serif SC")

// 2026-03-02 as 2026年3月2日
#let chinese-date(iso) = {
  let (year, month, day) = iso.split("-")
  year + "年" + str(int(month)) + "月" + str(int(day)) + "日"
}

// a party: its kind in bold, then name and what identifies it
#let party(role, name, ..details) = {
  par[#strong(role)：#name]
  for detail in details.pos() { if detail != none { par(detail) } }
}

// a line of text without an indent, as for an addressee
#let flush(content) = par(first-line-indent: 0pt, content)

// the squares of a QR code, drawn row by row
#let qr-code(rows, size: 22mm) = {
  let unit = size / rows.len()
  box(width: size, height: size, {
    for (y, row) in rows.enumerate() {
      for (x, cell) in row.clusters().enumerate() {
        if cell == "1" {
          place(dx: unit * x, dy: unit * y, rect(width: unit * 1.02, height: unit * 1.02, fill: black))
        }
      }
    }
  })
}

// the whole paper; paper is what every paper is told: no, title, issuer, issuedOn, checkCode, qr
#let official(paper, body) = {
  set document(title: paper.title)
  set page(
    paper: "a4",
    margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
    footer-descent: 7mm,
    footer: context {
      set text(size: 14pt, font: "Noto Serif SC")
      align(center, [— #counter(page).display() —])
    },
  )
  set text(lang: "zh", region: "cn", size: 16pt, font: body-fonts)
  set par(first-line-indent: (amount: 2em, all: true), justify: true, leading: 12pt, spacing: 12pt)
  show strong: set text(weight: "bold", font: head-fonts)

  align(center, {
    set par(first-line-indent: 0pt, leading: 12pt, justify: false)
    text(size: 16pt, paper.issuer)
    v(4mm)
    text(size: 22pt, weight: "bold", font: title-fonts, paper.title)
    v(1mm)
    text(size: 16pt, paper.no)
  })
  v(8mm)
  body
  v(12mm)
  block(breakable: false, width: 100%, {
    grid(
      columns: (auto, 1fr),
      align: (left + horizon, center + horizon),
      if paper.qr != none {
        set par(first-line-indent: 0pt, leading: 5pt, spacing: 5pt, justify: false)
        set text(size: 9pt)
        stack(dir: ltr, spacing: 3mm, qr-code(paper.qr), align(horizon)[扫码核验真伪\ 校验码 #paper.checkCode])
      },
      {
        set par(first-line-indent: 0pt, justify: false)
        [#paper.issuer#text(fill: luma(110))[（印章）]\ #chinese-date(paper.issuedOn)]
      },
    )
  })
}
`;
