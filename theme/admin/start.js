// Chinese, unless the editor has chosen another language: the script follows the browser's.
const KEY = "sveltia-cms.prefs";
if (!localStorage.getItem(KEY)) {
  localStorage.setItem(KEY, JSON.stringify({ locale: "zh-CN" }));
}
