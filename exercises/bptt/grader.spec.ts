// The checks of exercise `bptt`: recorded PyTorch values of networks that are moved first (so that nobody
// has them by heart), numerical gradients, laws, a network that learns to add with these gradients, and
// what is left of them after forty steps.

import "./checks/one-step.ts";
import "./checks/sequence.ts";
import "./checks/back-through-time.ts";
import "./checks/truncated.ts";
import "./checks/jacobians.ts";
import "./checks/unchanged-inputs.ts";
import "./checks/adding-problem.ts";
import "./checks/long-memory.ts";
