type Props = {
  /** Rows of modules, true where it is dark (features/meetups/qr.server.ts). */
  modules: boolean[][];
  /** What a person without a camera does instead. */
  label: string;
};

/** One path in an SVG: sharp on any wall, dark on light whatever the theme. */
export function QrCode({ modules, label }: Props) {
  const size = modules.length;
  const d = modules
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  );
}
