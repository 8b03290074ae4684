import { initAll as govuk } from "./lib/govuk-frontend.min.js?v=6.6.0";
import { initAll as moj } from "./lib/moj-frontend.min.js?v=11.1.0";

govuk();
moj();

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
