/** OpenCC's lists by themselves, which its package exports and does not describe: pairs with a bar between, `丟 丢|並 并`. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
