// The checks of exercise `clinic`: what the engine measures in the same networks, patients whose
// illness is known by how they were made, and treatments that the engine tries out.

import "./checks/signals.ts";
import "./checks/units.ts";
import "./checks/diagnosis.ts";
import "./checks/diagnosis-over-time.ts";
import "./checks/prescription.ts";
import "./checks/treatment.ts";
import "./checks/explanation.ts";
import "./checks/cure.ts";
