/**
 * A virtual machine that starts quickly and ends soon. A parser of ANTLR 2 tries and fails all the time: without the stack traces of its
 * exceptions, which nobody sees, it takes half as long. Options that a machine does not have are no mistake.
 */
export const javaOptions: readonly string[] = [
  '-XX:+IgnoreUnrecognizedVMOptions',
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-XX:-StackTraceInThrowable',
  '-Xshare:auto',
  '-Djava.awt.headless=true',
  '-Duser.language=en',
];
