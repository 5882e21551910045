"""Modules as one classic script: it runs from a disk, and what is not understood is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from plugins.offline.classic_scripts import NotClassic, classic_script

MODULES = {
    "site.js": """\
import { twice, TWO as two, Pair } from "./numbers.js";
import {
  slowly,
} from "./waiting.js";

// Once that is loaded: import and export in a comment are words.
async function run() {
  const told = [twice(two), new Pair(1, 2).sum, await slowly()];
  const { named } = await import("./later.js");
  for (const element of document.querySelectorAll("[data-script]")) {
    const script = await import(`./${element.dataset.script}.js`);
    told.push(script.start(element));
  }
  told.push(named, await import("./absent.js").catch(() => "absent"));
  document.title = JSON.stringify(told);
}
run();
""",
    "numbers.js": """\
export const TWO = 2;
const hidden = (n) => n * TWO;
export function twice(number) {
  return hidden(number);
}
export class Pair {
  #sum;
  constructor(a, b) { this.#sum = a + b; }
  get sum() { return this.#sum; }
}
""",
    "waiting.js": 'export async function slowly() {\n  return "slowly";\n}\n',
    "later.js": 'export const named = import.meta.url.split("/").at(-1);\n',
    "clock.js": 'import { TWO } from "./numbers.js";\nexport function start({ id }) {\n  return id + TWO;\n}\n',
    "unused.js": "export const unused = 'not to be seen';\n",
    "absent.js": "export const never = 1;\n",
}
PAGE = '<!doctype html><p id="p" data-script="clock"></p><script defer src="site.js"></script>'


def test_modules_run_from_a_disk(browser: Browser, tmp_path: Path) -> None:
    """What modules share, ask for later and know of their place, works in one classic script."""
    script = classic_script("site.js", MODULES, ["absent.js"])
    (tmp_path / "site.js").write_text(script, "utf-8")
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    page.wait_for_function("document.title")
    assert page.title() == '[4,3,"slowly","p2","later.js","absent"]'
    page.close()


def test_script_holds_what_is_needed_and_no_more() -> None:
    """A module that nothing asks for, or that is left out, is not in it."""
    script = classic_script("site.js", MODULES, ["absent.js"])
    assert "not to be seen" not in script
    assert "never" not in script
    assert classic_script("site.js", dict(reversed(MODULES.items())), ["absent.js"]) == script


@pytest.mark.parametrize(
    "line",
    [
        'import numbers from "./numbers.js";',
        'import * as numbers from "./numbers.js";',
        'import "./numbers.js";',
        'import { TWO } from "../numbers.js";',
        "export default 1;",
        "export { a };",
        "export let changes = 1;",
        'export * from "./numbers.js";',
        "const place = import.meta.resolve('x');",
    ],
)
def test_unknown_form_is_refused(line: str) -> None:
    """A form that is not rewritten is an error with its module and line, not a broken script."""
    with pytest.raises(NotClassic, match=r"odd\.js") as refused:
        classic_script("odd.js", MODULES | {"odd.js": f"const a = 1;\n{line}\n"})
    assert line in str(refused.value)


def test_circle_is_refused() -> None:
    """Two modules that need each other cannot be called one after the other."""
    circle = {
        "a.js": 'import { b } from "./b.js";\nexport const a = 1;\n',
        "b.js": 'import { a } from "./a.js";\nexport const b = 1;\n',
    }
    with pytest.raises(NotClassic, match=r"a\.js → b\.js → a\.js"):
        classic_script("a.js", circle)


def test_absent_module_is_refused() -> None:
    """A module that is not there is named."""
    with pytest.raises(NotClassic, match=r"gone\.js"):
        classic_script("a.js", {"a.js": 'import { b } from "./gone.js";\n'})
