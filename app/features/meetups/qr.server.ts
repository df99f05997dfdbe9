import { encode } from "uqr";

/** The modules of a QR code with its quiet zone, error correction M: read from the back row of a room. */
export const makeQr = (text: string): boolean[][] => encode(text, { ecc: "M", border: 3 }).data;
