/**
 * The layout of what is printed of a case or a task: cover and catalogue where there are some, then parts of headings,
 * facts, tables, pictures and the pages of papers. Everything that it says comes as text in `data` (`PrintedFile`), so
 * nothing that somebody entered is read as markup.
 */
export const FILE_LAYOUT = String.raw`
#import "official.typ": body-fonts, title-fonts, head-fonts
#let data = json(bytes(sys.inputs.data))
#let faint = luma(85)
#let hair = 0.4pt + luma(185)

#set document(title: data.title)
#set text(lang: "zh", region: "cn", size: 10.5pt, font: body-fonts)
#set par(leading: 0.7em, spacing: 0.9em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 25mm, bottom: 22mm),
  header: context if here().page() > 1 {
    set text(size: 8.5pt, fill: faint)
    grid(columns: (1fr, auto), column-gutter: 8mm, data.title, data.caseNo)
    v(-2.2mm)
    line(length: 100%, stroke: hair)
  },
  footer: context {
    set text(size: 8.5pt, fill: faint)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      data.printed,
      [第 #counter(page).display() 页 · 共 #counter(page).final().first() 页],
    )
  },
)
// a hash or an address that is longer than its place breaks anywhere; shorter numbers stay whole for whoever searches them
#show regex("[!-~]{36,}"): it => it.text.clusters().join(sym.zws)

#show heading.where(level: 1): it => block(
  above: 9mm, below: 4mm, sticky: true,
  text(size: 14pt, font: head-fonts, weight: "bold", it.body),
)
#show heading.where(level: 2): it => block(
  above: 6mm, below: 2.4mm, sticky: true,
  text(size: 11pt, font: head-fonts, weight: "bold", it.body),
)
#show outline.entry.where(level: 1): it => { v(1.5mm, weak: true); strong(it) }

// a text with its line breaks
#let said(content) = content.split("\n").join(linebreak())

#let facts(rows) = table(
  columns: (34mm, 1fr),
  stroke: hair,
  inset: (x: 2.2mm, y: 1.7mm),
  fill: (column, _) => if column == 0 { luma(246) },
  ..rows.map(((label, content)) => (text(fill: faint, label), said(content))).flatten(),
)

#let grid-of(block) = {
  set text(size: 9pt)
  table(
    columns: block.widths.map(width => width * 1fr),
    stroke: hair,
    inset: (x: 1.6mm, y: 1.5mm),
    table.header(..block.head.map(cell => table.cell(fill: luma(240), strong(cell)))),
    ..block.rows.flatten().map(said),
  )
}

#let framed(content) = align(center, box(stroke: hair, content))

// what stands under a heading and says by whom and when goes with it to the page of what follows
#let kept(content) = block(width: 100%, below: 0.9em, sticky: true, content)

#let show-block(block) = if block.kind == "heading" {
  heading(level: 2, block.text)
} else if block.kind == "line" {
  text(size: 9pt, fill: faint, said(block.text))
  parbreak()
} else if block.kind == "text" {
  said(block.text)
  parbreak()
} else if block.kind == "facts" {
  facts(block.rows)
} else if block.kind == "table" {
  if block.caption != none { kept(text(size: 9pt, fill: faint, block.caption)) }
  grid-of(block)
} else if block.kind == "choice" {
  grid(columns: (34mm, 1fr), row-gutter: 2mm, inset: (y: 1mm), text(fill: faint, block.label), block.choices.map(choice => box(choice)).join(h(6mm)))
} else if block.kind == "picture" {
  figure(kind: "picture", supplement: none, image(block.file, width: 100%, height: 110mm, fit: "contain"),
    caption: figure.caption(separator: none, text(size: 9pt, fill: faint, block.caption)))
} else if block.kind == "pages" {
  for page in range(1, block.count + 1) {
    pagebreak(weak: true)
    if page == 1 { heading(level: 2, block.text) }
    framed(image(block.file, page: page, width: 100%, height: if page == 1 { 232mm } else { 244mm }, fit: "contain"))
  }
  pagebreak(weak: true)
}

#let head = {
  text(size: 12pt, fill: faint, data.matter)
  parbreak()
  text(size: if data.hasCover { 24pt } else { 16pt }, weight: "bold", font: title-fonts, data.title)
  parbreak()
  text(size: 11pt, data.caseNo)
}

#if data.hasCover {
  v(42mm)
  align(center, { text(size: 34pt, weight: "bold", font: title-fonts, data.name); v(14mm); head })
  v(16mm)
  facts(data.facts)
  v(1fr)
  align(center, text(size: 9.5pt, fill: faint, said(data.legend)))
  pagebreak()
  block(below: 6mm, text(size: 16pt, weight: "bold", font: title-fonts, [目录]))
  v(2mm)
  outline(title: none, depth: 2, indent: 1.4em)
  pagebreak()
} else {
  text(size: 10pt, fill: faint, data.name)
  parbreak()
  head
  v(2mm)
  facts(data.facts)
}

#for part in data.parts {
  heading(level: 1, part.title)
  for (index, block) in part.blocks.enumerate() {
    let before = if index == 0 { none } else { part.blocks.at(index - 1).kind }
    let isLast = index + 1 == part.blocks.len()
    if block.kind == "line" and before == "heading" and not isLast {
      kept(text(size: 9pt, fill: faint, said(block.text)))
    } else { show-block(block) }
  }
}

#if not data.hasCover { v(6mm); text(size: 9pt, fill: faint, said(data.legend)) }
`;
