import { createWriteStream, type WriteStream } from 'node:fs';

/** A file that is added to. What a full disk cannot take is lost to it, never the stack; the next line tries the file anew. */
export interface LogFile {
  write: (chunk: string | Uint8Array) => void;
  close: () => void;
}

/** `failed` is told of each failure. */
export function logFile(path: string, failed: (error: Error) => void): LogFile {
  let open: WriteStream | undefined;
  const opened = (): WriteStream => {
    const stream = createWriteStream(path, { flags: 'a' });
    stream.on('error', (error) => {
      if (open === stream) open = undefined;
      failed(error);
    });
    return stream;
  };
  return {
    write(chunk) {
      open ??= opened();
      open.write(chunk);
    },
    close: () => void open?.end(),
  };
}
