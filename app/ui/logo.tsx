export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 34 34" aria-hidden="true">
      <path
        className="logo-bubble"
        d="M17 2C8.2 2 2 7.700 2 15.200c0 4.100 1.900 7.500 4.900 9.900L6 32l6.900-3.700c1.300.3 2.700.4 4.100.4 8.800 0 15-5.900 15-13.500S25.800 2 17 2z"
      />
      <path className="logo-check" d="m10.500 15.500 4.600 4.600 8.900-9.300" />
    </svg>
  );
}
