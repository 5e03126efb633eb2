extension LivePage {
    static let style = """
        :root {
          --paper: #fbfaf7; --ink: #1d2126; --faint: #5c6570; --line: #dcd8cf;
          --hit: #2f7d4f; --computed: #2b62b3; --unknown: #a94f16;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #16181b; --ink: #e9e7e2; --faint: #a2a9b2; --line: #363a40;
            --hit: #6cc48e; --computed: #8ab4f8; --unknown: #f0a36b;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
        header { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; }
        h1 { margin: 0; font-size: 1.5rem; }
        a { color: inherit; }
        dl { display: grid; grid-template-columns: repeat(6, 1fr); gap: 1rem; margin: 1.5rem 0 1rem; }
        dl > div { display: flex; flex-direction: column; justify-content: flex-end; }
        @media (max-width: 48rem) { dl { grid-template-columns: repeat(3, 1fr); } }
        @media (max-width: 24rem) { dl { grid-template-columns: repeat(2, 1fr); } }
        dt { color: var(--faint); font-size: .875rem; line-height: 1.3; }
        dd { margin: 0; font-size: 1.75rem; font-variant-numeric: tabular-nums; }
        #bar { display: flex; height: .5rem; border-radius: .25rem; overflow: hidden; background: var(--line); }
        #bar i { display: block; width: 0; }
        #bar .hit { background: var(--hit); }
        #bar .computed { background: var(--computed); }
        #bar .unknown { background: var(--unknown); }
        #quiet { color: var(--faint); }
        #lost { color: var(--unknown); font-weight: 600; }
        table { width: 100%; margin-top: 1.5rem; border-collapse: collapse; }
        th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        th { color: var(--faint); font-size: .875rem; font-weight: 400; }
        td { font-variant-numeric: tabular-nums; white-space: nowrap; }
        td:nth-child(2) { width: 100%; white-space: normal; overflow-wrap: anywhere; }
        th:last-child, td:last-child { padding-right: 0; text-align: right; }
        td.hit { color: var(--hit); }
        td.computed { color: var(--computed); }
        td.unknown { color: var(--unknown); }
        input, button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--faint); border-radius: .25rem; padding: .25rem .5rem; }
        :focus-visible { outline: 2px solid var(--computed); outline-offset: 2px; }

        """
}
