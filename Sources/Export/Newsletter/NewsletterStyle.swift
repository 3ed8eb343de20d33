/// How a newsletter looks: on a screen, in the dark, on paper, in a mail program.
enum NewsletterStyle {
  static let sheet = """
    :root { --ink: #1a1a1a; --faint: #595959; --paper: #ffffff; --box: #f5f6f8; --rule: #dcdfe4; --link: #0b57a4; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #f2f2f2; --faint: #b4b9be; --paper: #14171a; --box: #1d2125; --rule: #363c42; --link: #8ec5ff; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 3rem; }
    header { border-bottom: 3px solid var(--ink); margin-bottom: 1.5rem; }
    h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
    .summary { color: var(--faint); margin: 0 0 1rem; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .25rem; }
    h3 { font-size: 1.02rem; line-height: 1.35; margin: 0; }
    a { color: var(--link); text-decoration: none; }
    a:hover { text-decoration: underline; }
    section { margin: 0 0 2.25rem; border-left: 4px solid var(--hue, var(--rule)); padding-left: 1rem; }
    section.box { border-left: 0; background: var(--box); border-radius: 8px; padding: 1rem 1.25rem; margin-bottom: 1.25rem; }
    section.box h2 { font-size: 1rem; text-transform: uppercase; letter-spacing: .04em; color: var(--faint); }
    section.box ol { margin: .4rem 0 0; padding-left: 1.3rem; }
    nav { display: flex; flex-wrap: wrap; gap: .4rem; margin: 0 0 1.75rem; }
    nav a { border: 1px solid var(--rule); border-left: 4px solid var(--hue); border-radius: 6px; padding: .1rem .55rem;
      font-size: .85rem; color: var(--ink); }
    .note, .rest { color: var(--faint); font-size: .9rem; margin: 0 0 .75rem; }
    article { padding: .7rem 0; border-top: 1px solid var(--rule); break-inside: avoid; overflow-wrap: anywhere; }
    .byline { color: var(--faint); font-size: .88rem; margin: .15rem 0 0; }
    .links { margin: .3rem 0 0; font-size: .85rem; }
    .links a, .links span { display: inline-block; background: var(--box); border: 1px solid var(--rule); border-radius: 6px;
      padding: 0 .5rem; margin: 0 .25rem .25rem 0; }
    .reason { margin: .35rem 0 0; font-size: .95rem; }
    .reason::before { content: "→ "; color: var(--hue, var(--faint)); font-weight: 600; }
    blockquote { margin: .35rem 0 0; padding: .1rem 0 .1rem .8rem; border-left: 2px solid var(--rule); color: var(--faint);
      font-size: .9rem; }
    cite { display: block; font-style: normal; font-size: .78rem; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; margin-top: .4rem; }
    th { text-align: left; font-weight: 600; padding: .2rem .75rem .2rem 0; }
    td { padding: .2rem 0; color: var(--faint); }
    td.bars { width: 32%; padding-right: .9rem; }
    .bar { display: block; height: 6px; border-radius: 3px; margin: 2px 0; min-width: 2px; }
    .now { background: #0072b2; }
    .before { background: var(--rule); }
    footer { color: var(--faint); font-size: .8rem; border-top: 1px solid var(--rule); padding-top: .75rem; }
    @media print { main { max-width: none; padding: 0; } nav { display: none; } }
    """
}
