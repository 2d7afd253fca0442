// The checks of exercise `batchnorm`: recorded PyTorch steps, moved by what normalisation does not see,
// laws, numerical gradients, and deep networks that are normalised by the work.

import "./checks/statistics.ts";
import "./checks/training.ts";
import "./checks/evaluation.ts";
import "./checks/backward.ts";
import "./checks/folding.ts";
import "./checks/unchanged-inputs.ts";
import "./checks/deep-networks.ts";
