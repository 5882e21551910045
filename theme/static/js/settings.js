// Before the first paint: what the reader has chosen becomes attributes of <html>, for the style
// sheet. ?care=on in an address begins the care mode (关怀版), ?care=off ends it. No module: that
// would run after the first paint, and the page would jump.
(function (root) {
  var key = "reader-settings", chosen = {}, asked = /[?&]care=(on|off)\b/.exec(location.search);
  try { // A browser may keep nothing for us, and say so with an error.
    chosen = JSON.parse(localStorage.getItem(key)) || {};
    if (asked) {
      chosen.care = asked[1] === "on" ? "on" : "";
      localStorage.setItem(key, JSON.stringify(chosen));
    }
  } catch (error) { if (asked) chosen.care = asked[1] === "on" ? "on" : ""; }
  ["size", "contrast", "care"].forEach(function (name) {
    if (chosen[name]) root.setAttribute("data-" + name, chosen[name]);
  });
  if (chosen.care || chosen.size > 20) root.setAttribute("data-large", "");
  root.setAttribute("data-scripted", "");
})(document.documentElement);
