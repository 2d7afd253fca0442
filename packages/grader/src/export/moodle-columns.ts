// The columns of Moodle's grading worksheet, in the languages that Moodle writes them in.
//
// @see Moodle, mod/assign/gradingtable.php; the strings recordid, submissionteam, maxgrade and hiddenuser
//   of its component `assign`, fullname, idnumber, email and gradenoun of `core`, and the name of
//   `assignfeedback_comments`. What a language does not translate stays English.

import { InputError } from "../files/input-error.ts";
import { quoted } from "../intake/file-name.ts";

/** Titles: en, hi, de, fr, es, pt, pt_br, it, nl, ca. */
const TITLES = {
  identifier: [
    "Identifier",
    "ID",
    "Identifiant",
    "Identificador",
    "Identificativo",
    "Identificatie",
  ],
  name: [
    "Full name",
    "पूरा नाम",
    "Vollständiger Name",
    "Nom complet",
    "Nombre completo",
    "Nome completo",
    "Nome",
    "Volledige naam",
  ],
  number: [
    "ID number",
    "ID संख्या",
    "ID-Nummer",
    "Numéro d'identification",
    "Número de ID",
    "Número de identificação (ID)",
    "Número de identificação",
    "Codice identificativo",
    "Nummer (ID)",
    "Número ID",
  ],
  mail: [
    "Email address",
    "ई-मेल पता",
    "E-Mail-Adresse",
    "Adresse de courriel",
    "Dirección de correo",
    "E-mail",
    "Endereço de email",
    "Indirizzo email",
    "E-mailadres",
    "Adreça electrònica",
  ],
  group: ["Group", "ग्रूप", "Gruppe", "Groupe", "Grupo", "Gruppo", "Groep", "Grup"],
  grade: [
    "Grade",
    "ग्रेड",
    "Bewertung",
    "Note",
    "Calificación",
    "Avaliação",
    "Nota",
    "Valutazione",
    "Cijfer",
    "Qualificació",
  ],
  maximum: [
    "Maximum grade",
    "Bestwertung",
    "Beste Bewertung",
    "Note maximale",
    "Calificación máxima",
    "Nota máxima",
    "Valutazione massima",
    "Maximaal cijfer",
    "Qualificació màxima",
  ],
  feedback: [
    "Feedback comments",
    "प्रतिक्रिया टिप्पणी",
    "Feedback als Kommentar",
    "Feedback par commentaires",
    "Comentarios de retroalimentación",
    "Comentários de feedback",
    "Commenti",
    "Feedback tekstvak",
    "Comentaris de retroacció.",
  ],
} as const;

/** What stands in the place of a name where marking is blind. */
export const NAMELESS: readonly string[] = [
  "Participant",
  "Teilnehmer/in",
  "Participante",
  "Partecipante",
  "Deelnemer",
];

/** Places of the columns; −1 where a worksheet lacks one. */
export type MoodleColumns = Record<keyof typeof TITLES, number>;

/** @throws {InputError} when it is no worksheet, or one in a language that is not known */
export function moodleColumns(head: readonly string[]): MoodleColumns {
  const plain = head.map(folded);
  const at = (what: keyof typeof TITLES) => {
    const titles = TITLES[what].map(folded);
    return plain.findIndex((title) => titles.includes(title));
  };
  const columns = Object.fromEntries(
    Object.keys(TITLES).map((what) => [what, at(what as keyof typeof TITLES)]),
  ) as MoodleColumns;
  if (columns.identifier >= 0 && columns.grade >= 0) return columns;
  const found = head
    .slice(0, 12)
    .map((title) => quoted(title.trim()))
    .join(", ");
  throw new InputError(
    `moodle: this is no grading worksheet: it needs the columns Identifier and Grade, and has ${found}. If it is one, in a language that is not known here: set Moodle to English, download it again, and import it so`,
  );
}

/** Moodle's translators write both apostrophes, and accents in either form. */
function folded(title: string): string {
  return title.normalize("NFC").replaceAll("’", "'").trim().toLowerCase();
}
