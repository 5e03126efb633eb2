extension LivePage {
    /// Queries are shown as text, never as markup.
    static let script = """
        "use strict";
        const part = id => document.getElementById(id);
        const language = document.documentElement.lang;
        const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
        const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
        const millis = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
        const clock = new Intl.DateTimeFormat(language, { timeStyle: "medium" });
        const kinds = ["hit", "computed", "unknown"];
        let token = sessionStorage.getItem("token");
        let before = null;

        function cell(text, kind) {
          const element = document.createElement("td");
          element.textContent = text;
          if (kind) element.className = kind;
          return element;
        }

        function show(live) {
          const total = kinds.reduce((sum, kind) => sum + live[kind], 0);
          for (const kind of kinds) {
            part(kind).textContent = number.format(live[kind]);
            document.querySelector("#bar ." + kind).style.width = total ? 100 * live[kind] / total + "%" : "0";
          }
          part("share").textContent = total ? percent.format(live.hit / total) : "–";
          part("waiting").textContent = number.format(live.waiting);
          if (before && live.at > before.at) part("rate").textContent = number.format(Math.max(0, total - before.total) * 1000 / (live.at - before.at));
          before = { at: live.at, total };
          part("quiet").hidden = total > 0;
          part("traffic").hidden = total === 0;
          part("traffic").tBodies[0].replaceChildren(...live.queries.map(query => {
            const row = document.createElement("tr");
            row.append(cell(clock.format(query.at)), cell(query.query), cell(document.body.dataset[query.status], query.status),
              cell(millis.format(query.microseconds / 1000) + " ms"));
            return row;
          }));
        }

        async function ask() {
          let again = 1000;
          try {
            const answer = await fetch("/live.json", { headers: token ? { Authorization: "Bearer " + token } : {} });
            part("access").hidden = answer.status !== 401;
            part("lost").hidden = true;
            if (answer.status === 401) return;
            show(await answer.json());
          } catch {
            part("lost").hidden = false;
            again = 3000;
          }
          setTimeout(ask, again);
        }

        part("access").addEventListener("submit", event => {
          event.preventDefault();
          token = part("token").value;
          sessionStorage.setItem("token", token);
          ask();
        });
        ask();

        """
}
