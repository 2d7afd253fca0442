// The checks of exercise `lstm-gru`: recorded PyTorch values of cells that are moved first (so that nobody
// has them by heart), numerical gradients, laws of the gates, what reaches the first of fifty steps, and
// two cells that must learn to remember.

import "./checks/lstm-forward.ts";
import "./checks/lstm-backward.ts";
import "./checks/gru-forward.ts";
import "./checks/gru-backward.ts";
import "./checks/biases-and-retention.ts";
import "./checks/unchanged-inputs.ts";
import "./checks/open-gates.ts";
import "./checks/learning.ts";
