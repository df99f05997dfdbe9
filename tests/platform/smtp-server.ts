import { type AddressInfo, createServer, type Socket } from "node:net";

export type ReceivedMail = { from: string; to: string; raw: string };

export type SmtpServer = {
  port: number;
  received: ReceivedMail[];
  /** What the next mails get: taken, the recipient refused for good, or a server in trouble. */
  mood: "fine" | "unknown-recipient" | "broken";
  close: () => Promise<void>;
};

/** A mail server that speaks just enough SMTP (RFC 5321) to be sent to. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const server = createServer((socket) => talk(socket, state));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const state: SmtpServer = {
    port: (server.address() as AddressInfo).port,
    received: [],
    mood: "fine",
    close: () => new Promise((done) => server.close(() => done())),
  };
  return state;
}

function talk(socket: Socket, state: SmtpServer): void {
  let mail: ReceivedMail | undefined;
  let isReadingData = false;
  let buffer = "";
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.on("error", () => {});
  socket.setEncoding("utf8");
  say("220 test");
  socket.on("data", (chunk: string) => {
    buffer += chunk;
    for (;;) {
      const end = buffer.indexOf(isReadingData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const piece = buffer.slice(0, end);
      buffer = buffer.slice(end + (isReadingData ? 5 : 2));
      if (isReadingData) {
        isReadingData = false;
        if (mail) state.received.push({ ...mail, raw: piece });
        say("250 taken");
      } else {
        answer(piece);
      }
    }
  });

  function answer(line: string): void {
    const address = /<(.*)>/.exec(line)?.[1] ?? "";
    if (/^MAIL/i.test(line)) {
      if (state.mood === "broken") return void say("451 trouble, ask erika@example.org");
      mail = { from: address, to: "", raw: "" };
      say("250 ok");
    } else if (/^RCPT/i.test(line)) {
      if (state.mood === "unknown-recipient") return void say(`550 5.1.1 <${address}> nobody here`);
      if (mail) mail.to = address;
      say("250 ok");
    } else if (/^DATA/i.test(line)) {
      isReadingData = true;
      say("354 go on");
    } else if (/^QUIT/i.test(line)) {
      say("221 bye");
      socket.end();
    } else {
      say("250 test");
    }
  }
}
