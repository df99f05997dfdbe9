/** The import cannot begin or go on; the message is for whoever started it. */
export class ImportError extends Error {
  override name = "ImportError";
}

/** One of the files cannot be read as what it should be. */
export class ImportFileError extends ImportError {
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, reason: string) {
    super(`Bad XML in ${file}, line ${line}: ${reason}`);
    this.file = file;
    this.line = line;
  }
}
