// On a narrow screen CSS shows each row as a card, and some browsers then forget that this is a
// table: the roles say it again. They are no part of the HTML, where they would say nothing new.

const ROLES = [
  ["thead, tbody", "rowgroup"],
  ["tr", "row"],
  ["th[scope^='col']", "columnheader"],
  ["th[scope^='row']", "rowheader"],
  ["td", "cell"],
];

export function start(table) {
  table.setAttribute("role", "table");
  for (const [parts, role] of ROLES) {
    for (const part of table.querySelectorAll(parts)) part.setAttribute("role", role);
  }
}
