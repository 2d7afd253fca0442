// CodeMirror writes its styles into the head of its root, which the pages' policy forbids; to a root without
// a head it hands them as a sheet made by a script. The document, then, but for its head.

export function rootWithoutHead(): Document {
  return new Proxy(document, {
    get(target, name) {
      if (name === "head") return null;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
    set: (target, name, value) => Reflect.set(target, name, value),
  });
}
