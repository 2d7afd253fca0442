// Starts a TypeScript program of this repository. Plain JavaScript, and no static imports: it has to
// be able to say that Node is too old on a Node that is.

const OLDEST = [20, 19];

/**
 * @param {string} main URL of a module that exports `main(args): Promise<number>`, the exit code
 */
export async function launch(main) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    const oldest = OLDEST.join(".");
    console.error(
      `Pravah needs Node ${oldest} or newer; this is ${process.version}. · ` +
        `Pravah को Node ${oldest} या उससे नया चाहिए; यह ${process.version} है।`,
    );
    process.exit(1);
  }
  // Nothing is left to do, and the program has not come to its end: Node would leave without a word.
  process.once("beforeExit", stopUnfinished);
  const { register } = await import("tsx/esm/api");
  register();
  const program = await import(main);
  process.exitCode = await program.main(process.argv.slice(2));
  process.off("beforeExit", stopUnfinished);
}

function stopUnfinished() {
  console.error(
    "unexpected end: something that this command waited for never came, so it is not finished; that is a fault of Pravah, and nothing it has printed counts as a result",
  );
  process.exit(1);
}
