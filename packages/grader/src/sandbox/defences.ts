// Every wall of the sandbox by name. The ablation test takes them away to see what each one stops;
// nothing else does, and no flag of a command reaches this.

export type Defence =
  /** the bare realm; without it a work runs in Node itself */
  | "realm"
  /** no `import()` and no `import.meta` in what a work is compiled to */
  | "import-expressions"
  /** functions of the realm where V8 would call Node's in the middle of a work */
  | "callbacks"
  /** a process in which Node's side holds nothing but the language, and that frozen */
  | "bare-host"
  /** Node's permission flags */
  | "permissions"
  /** modules of Node that the permission flags do not cover */
  | "closed-modules"
  /** an empty environment */
  | "environment"
  /** the second thread, which looks at memory and at the parent */
  | "watchdog"
  /** limits of the operating system: memory, processor time, files */
  | "resource-limits"
  /** bubblewrap's own root, with nothing but Node in it */
  | "files"
  /** and nothing in it that can be written */
  | "read-only"
  /** namespace without a network */
  | "network"
  /** namespace in which no other process exists */
  | "processes"
  /** the filter of system calls */
  | "system-calls";
