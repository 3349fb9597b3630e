/** Which words show that a text is about Hong Kong or Macao, where names stand that are ordinary words elsewhere: 發展局, 中環. */

export const HONG_KONG =
  /香港|特区政府|港府|港人|行政长官|施政报告|港铁|新界|北部都会区|洪水桥|落马洲|古洞|粉岭|启德|大屿山|西九龙|尖沙咀|深水埗|将军澳/g;
export const MACAO = /澳门|澳区|葡语|路氹|氹仔/g;
