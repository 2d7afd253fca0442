// Whether the process that a lock or a folder names is still there.

/** Also one of another user; its number alone may by now be another process's. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
