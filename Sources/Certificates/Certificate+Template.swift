extension Certificate {
    /// Everything that is put in is escaped before, so all of it has three braces.
    static let template = #"""
        <!doctype html>
        <html lang="{{{language}}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        {{{mark}}}
        <title>{{{title}}} · {{{course}}}</title>
        <style>
        @page { size: A4; margin: 9mm; }
        * { box-sizing: border-box; }
        body { margin: 0; padding: 1.5rem; background: #eceae4; color: #22201c; font: 10.5pt/1.4 Georgia, "Noto Serif", serif; }
        main { max-width: 186mm; margin: auto; padding: 11mm 13mm; background: #fff; border: 1px solid #8a6d3b; outline: 3px double #8a6d3b; outline-offset: -2.5mm; }
        header { text-align: center; }
        h1 { margin: 0; font-size: 26pt; font-weight: normal; letter-spacing: .06em; color: #6b5226; }
        .name { margin: 5mm auto 2mm; font-size: 20pt; min-height: 1.4em; }
        .line { display: inline-block; min-width: 60%; border-bottom: 1px solid #22201c; }
        .hand { font-size: 8.5pt; color: #5b564c; }
        .course { margin: 2mm 0 0; font-size: 15pt; font-weight: bold; }
        dl { display: flex; flex-wrap: wrap; justify-content: center; gap: 1mm 9mm; margin: 4mm 0 5mm; font-size: 9pt; }
        dl div { display: flex; gap: 2mm; }
        dt { color: #5b564c; }
        dd { margin: 0; }
        h2 { margin: 0 0 2mm; padding-top: 3mm; border-top: 1px solid #cfc6b4; font-size: 10.5pt; }
        .lessons { columns: 2; column-gap: 8mm; font-size: 8.5pt; line-height: 1.32; }
        section { break-inside: avoid; margin-bottom: 2.5mm; }
        h3 { display: flex; justify-content: space-between; gap: 3mm; margin: 0; font-size: 9.5pt; }
        h3 span { font-weight: normal; white-space: nowrap; }
        ul { margin: .5mm 0 0; padding-left: 4mm; }
        .all { margin: 1mm 0 3mm; }
        footer { padding-top: 2mm; border-top: 1px solid #cfc6b4; font-size: 8pt; color: #3d3932; }
        footer p { margin: 0 0 1.2mm; }
        @media (max-width: 40rem) { .lessons { columns: 1; } body { padding: 0; } }
        @media print {
          body { padding: 0; background: none; }
          main { max-width: none; padding: 6mm 10mm 5mm; outline-offset: -1.6mm; }
          h1 { font-size: 22pt; }
          .name { margin: 2mm auto 1mm; }
          .lessons { font-size: 8pt; line-height: 1.26; }
          section { margin-bottom: 1.8mm; }
        }
        </style>
        </head>
        <body>
        <main>
        <header>
        <h1>{{{title}}}</h1>
        {{#name}}<p class="name">{{{name}}}</p>{{/name}}{{^name}}<p class="name"><span class="line">&nbsp;</span><br><span class="hand">{{{byHand}}}</span></p>{{/name}}
        <p>{{{has}}}</p>
        <p class="course">{{{course}}}</p>
        <dl>
        <div><dt>{{{dayName}}}</dt><dd>{{{day}}}</dd></div>
        <div><dt>{{{learnerName}}}</dt><dd>{{{learner}}}</dd></div>
        <div><dt>{{{versionName}}}</dt><dd>{{{version}}}</dd></div>
        </dl>
        </header>
        <h2>{{{heading}}}</h2>
        <div class="lessons">
        {{#lessons}}
        <section>
        <h3>{{{lesson}}}{{#points}} <span>{{{points}}}</span>{{/points}}</h3>
        <ul>
        {{#goals}}
        <li>{{{.}}}</li>
        {{/goals}}
        </ul>
        </section>
        {{/lessons}}
        </div>
        <p class="all"><strong>{{{all}}}: {{{score}}} · {{{percent}}}</strong>{{#exercises}} · {{{exercises}}}{{/exercises}}</p>
        <footer>
        <p>{{{what}}}</p>
        <p>{{{check}}}</p>
        </footer>
        </main>
        </body>
        </html>

        """#
}
