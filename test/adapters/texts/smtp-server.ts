import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** At which command the server does what: another answer than its usual one, `hang` or `break`. */
export type Trouble = Partial<Record<'greeting' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'end', string>>;

export interface SmtpServer {
  port: number;
  /** Mails taken, as they came over the line. */
  mails: string[];
  trouble: Trouble;
  close(): Promise<void>;
}

const USUAL: Record<string, string> = {
  AUTH: '235 ok',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  end: '250 queued',
  RSET: '250 ok',
  QUIT: '221 bye',
};

/** A mail server on this machine that knows one user, and can be told to misbehave at any step. */
export async function smtpServer(user: string, password: string): Promise<SmtpServer> {
  const sockets = new Set<Socket>();
  const mails: string[] = [];
  const made: { trouble: Trouble } = { trouble: {} };
  const server = createServer((socket) => {
    sockets.add(socket);
    let [rest, inData] = ['', false];
    const say = (step: keyof Trouble | 'RSET' | 'QUIT', usual?: string): boolean => {
      const trouble = step === 'RSET' || step === 'QUIT' ? undefined : made.trouble[step];
      if (trouble === 'hang') return false;
      if (trouble === 'break') socket.destroy();
      else socket.write(`${trouble ?? usual ?? USUAL[step] ?? '250 ok'}\r\n`);
      return trouble === undefined;
    };
    say('greeting', '220 mail.bl.gov.cn');
    socket.on('error', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8');
      for (;;) {
        const mark = inData ? '\r\n.\r\n' : '\r\n';
        const at = rest.indexOf(mark);
        if (at === -1) return;
        const line = rest.slice(0, at);
        rest = rest.slice(at + mark.length);
        if (inData) {
          inData = false;
          if (say('end')) mails.push(line);
          continue;
        }
        const command = line.split(' ')[0]?.toUpperCase() ?? '';
        if (command === 'EHLO')
          socket.write('250-mail.bl.gov.cn\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH PLAIN\r\n');
        else if (command === 'AUTH')
          say(
            'AUTH',
            line === `AUTH PLAIN ${Buffer.from(`\0${user}\0${password}`).toString('base64')}` ? undefined : '535 no',
          );
        else if (command === 'DATA') inData = say('DATA');
        else if (command === 'MAIL' || command === 'RCPT' || command === 'RSET' || command === 'QUIT') say(command);
      }
    });
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    get trouble() {
      return made.trouble;
    },
    set trouble(trouble: Trouble) {
      made.trouble = trouble;
    },
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
}
