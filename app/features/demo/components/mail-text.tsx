import type { MailBlock } from "../mail-blocks.ts";

/** A mail of the demo as text; its links lead on as they would in a mailbox. */
export function MailText({ blocks }: { blocks: MailBlock[] }) {
  return (
    <div className="mail-text">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a mail never change
        <Block block={block} key={index} />
      ))}
    </div>
  );
}

function Block({ block }: { block: MailBlock }) {
  if (block.kind === "quote") return <blockquote>{block.text}</blockquote>;
  if (block.kind === "button") {
    return (
      <p>
        <a className="btn" href={block.path}>
          {block.label}
        </a>
      </p>
    );
  }
  return (
    <p>
      {block.pieces.map(({ text, path }) =>
        path ? (
          <a href={path} key={path}>
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </p>
  );
}
