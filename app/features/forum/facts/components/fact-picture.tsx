import type { ReactNode } from "react";

/** Small drawings beside an answer or a check: lights, cables, devices. Decorative: the words say the same. */
const pictures: Record<string, ReactNode> = {
  "light-green": <Light className="lit-green" />,
  "light-red": <Light className="lit-red" />,
  "light-red-blinking": <Light className="lit-red" isBlinking />,
  "light-off": <Light className="lit-off" />,
  plug: (
    <>
      <path d="M16 5v9M32 5v9M10 14h28v7a14 14 0 0 1-28 0z" />
      <path d="M24 35v9" />
    </>
  ),
  cable: (
    <>
      <rect x="6" y="16" width="14" height="16" rx="2" />
      <path d="M10 16v-5M16 16v-5M10 32v5M16 32v5" />
      <path d="M20 24c8 0 6-10 12-10s4 20 12 20" />
    </>
  ),
  wifi: (
    <>
      <path d="M6 20a26 26 0 0 1 36 0M12 27a17 17 0 0 1 24 0M18 34a9 9 0 0 1 12 0" />
      <circle cx="24" cy="40" r="1.5" />
    </>
  ),
  phone: (
    <>
      <rect x="14" y="4" width="20" height="40" rx="4" />
      <path d="M21 38h6" />
    </>
  ),
  "device-one": (
    <>
      <rect x="10" y="10" width="28" height="20" rx="2" />
      <path d="M5 36h38" />
    </>
  ),
  "device-all": (
    <>
      <rect x="4" y="8" width="26" height="18" rx="2" />
      <path d="M2 31h26" />
      <rect x="33" y="16" width="12" height="24" rx="2" />
      <rect x="14" y="34" width="14" height="9" rx="2" />
    </>
  ),
};

/** A router with one light: its place and its colour, and rays or a gap where it blinks. */
function Light({ className, isBlinking = false }: { className: string; isBlinking?: boolean }) {
  return (
    <>
      <rect x="4" y="26" width="40" height="16" rx="3" />
      <circle cx="24" cy="34" r="5" className={className} />
      <circle cx="12" cy="34" r="1.5" />
      <circle cx="36" cy="34" r="1.5" />
      {isBlinking ? <path d="M24 20v-9M14 21 9 14M34 21l5-7" className="ray" /> : null}
    </>
  );
}

export function FactPicture({ name }: { name: string | null | undefined }) {
  const picture = name ? pictures[name] : undefined;
  if (!picture) return null;
  return (
    <svg className="fact-picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {picture}
    </svg>
  );
}
