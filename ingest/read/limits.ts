/** How much is read at most, so that no file can fill the memory. Far above any policy document. */
export const LIMITS = {
  /** Of one file. */
  maxBytes: 64 * 2 ** 20,
  /** Of everything in one archive or Word file, unpacked. */
  maxUnpackedBytes: 128 * 2 ** 20,
  /** Files in one archive. */
  maxMembers: 10_000,
  maxPdfPages: 2_000,
  /** Of elements in a web page: the parser's work grows with it. */
  maxDepth: 2_000,
} as const;

export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;
