/** A failure that the person at the keyboard can do something about: one sentence in Chinese and one in English. */
export class LaunchError extends Error {
  constructor(zh, en, options) {
    super(`${zh} / ${en}`, options);
    this.name = 'LaunchError';
  }
}

const numbers = '①②③④⑤⑥⑦⑧⑨⑩';

/** Writes the launcher's lines; `quiet` keeps tests silent. */
export class Console {
  #step = 0;
  #transient = false;

  constructor({ quiet = false, stream = process.stdout } = {}) {
    this.quiet = quiet;
    this.stream = stream;
  }

  step(zh, en) {
    this.line(`${numbers[this.#step++] ?? '•'} ${zh} / ${en}`);
  }

  warn(zh, en) {
    this.line(`! ${zh} / ${en}`);
  }

  line(text) {
    this.endProgress();
    if (!this.quiet) this.stream.write(`${text}\n`);
  }

  /** Redraws one line on a terminal; elsewhere writes a line only when `milestone` says so. */
  progress(text, milestone = false) {
    if (this.quiet) return;
    if (this.stream.isTTY) {
      this.stream.write(`\r  ${text}\u001b[K`);
      this.#transient = true;
    } else if (milestone) {
      this.stream.write(`  ${text}\n`);
    }
  }

  endProgress() {
    if (this.#transient) this.stream.write('\n');
    this.#transient = false;
  }
}

/** The sentence for any error: our own ones as they are, a full disk recognised wherever it comes from. */
export function sentenceOf(error) {
  if (error instanceof LaunchError) return error.message;
  if (isDiskFull(error)) return diskFull().message;
  if (error?.code === 'EACCES' || error?.code === 'EPERM') return noPermission(error.path ?? '').message;
  return `启动失败：${error?.message ?? error} / Starting failed: ${error?.message ?? error}`;
}

export function isDiskFull(error) {
  return (
    error?.code === 'ENOSPC' ||
    error?.cause?.code === 'ENOSPC' ||
    /ENOSPC|No space left on device|OutOfDiskSpace/.test(String(error?.message ?? ''))
  );
}

export function diskFull() {
  return new LaunchError('磁盘已满，请腾出空间后再试。', 'The disk is full: free some space and try again.', {
    cause: { code: 'ENOSPC' },
  });
}

function noPermission(path) {
  return new LaunchError(
    `没有权限读写 ${path}，请检查文件属主或换用原来的用户。`,
    `No permission for ${path}: check its owner, or run as the user who created it.`,
  );
}

/** `12.3 MB` of a byte count. */
export function megabytes(bytes) {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
