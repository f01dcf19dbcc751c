/** Programs that are shipped into a controller's pod; the bundler and the test runner import them as text. */
declare module '*.py' {
  const text: string;
  export default text;
}
declare module '*.groovy' {
  const text: string;
  export default text;
}
