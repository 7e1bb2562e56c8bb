/// The stylesheet inside an SVG file of its own: the site's tokens and its diagram section, because
/// a file that stands alone can load neither.
enum StandaloneStyle {
  static let css = """
    svg { --paper: #fefefc; --ink: #16181b; --ink-2: #454a51; --ink-3: #5f656d;
      --accent: #a1260d; --on-accent: #ffffff; --b1: #f8f8f5; --b2: #f2f3ef; --b3: #eaece7;
      --b4: #e3e5e0; --b5: #dcdfd9; --b6: #d5d9d2;
      background: var(--paper); color: var(--ink);
      font-family: "Helvetica Neue", "Segoe UI", "Nimbus Sans",
      "Liberation Sans", Arial, sans-serif; }
    @media (prefers-color-scheme: dark) { svg { --paper: #131518; --ink: #e7e5df;
      --ink-2: #b9bab9; --ink-3: #9a9da1; --accent: #ff8d6e; --on-accent: #1c0d08;
      --b1: #181b1e; --b2: #1e2125; --b3: #25292d; --b4: #2b3035; --b5: #32373c;
      --b6: #383e44; } }
    text { fill: var(--ink); font-size: 12.5px; }
    a { text-decoration: none; }
    .added { color: var(--accent); }
    .changed { color: var(--ink); }
    .gone { color: var(--ink-3); }
    .bd { stroke: var(--ink-2); stroke-width: 1.2; }
    .bd-1 { fill: var(--b1); stroke-dasharray: 9 5; }
    .bd-2 { fill: var(--b2); stroke-dasharray: 5 4; }
    .bd-3 { fill: var(--b3); stroke-dasharray: 1.5 3.5; stroke-linecap: round;
      stroke-width: 1.6; }
    .bd-4 { fill: var(--b4); stroke-dasharray: 1.5 3; }
    .bd-5 { fill: var(--b5); stroke-dasharray: 1.5 2.5; }
    .bd-6 { fill: var(--b6); stroke-dasharray: 1.5 2; }
    .bl { font-weight: 600; letter-spacing: .055em; fill: var(--ink-2); }
    .nd { fill: var(--paper); stroke: var(--ink); stroke-width: 1.4; }
    .nd-x { stroke: var(--ink-2); stroke-dasharray: 3 3; }
    .nd-g { stroke: var(--ink-2); }
    .nd-b { fill: var(--b1); stroke: var(--ink-2); stroke-dasharray: 9 5; }
    a:hover .nd, a:hover .fl { stroke: var(--accent); stroke-width: 2.2; }
    .nd-in { fill: none; stroke: var(--ink); stroke-width: 1.4; }
    .nn { font-weight: 700; font-size: 13.5px; }
    .ns { fill: var(--ink-2); }
    .fl { fill: none; stroke: var(--ink-2); stroke-width: 1.4; stroke-linejoin: round; }
    .ah { fill: var(--ink-2); }
    .ft { paint-order: stroke; stroke: var(--paper); stroke-width: 5px;
      stroke-linejoin: round; }
    .o1 { stroke: var(--b1); } .o2 { stroke: var(--b2); } .o3 { stroke: var(--b3); }
    .o4 { stroke: var(--b4); } .o5 { stroke: var(--b5); } .o6 { stroke: var(--b6); }
    .ch { fill: var(--paper); stroke: var(--ink-2); stroke-width: 1.2; }
    .ch-o { fill: var(--accent); stroke: var(--accent); stroke-width: 1.2; }
    .ct { font-weight: 600; font-variant-numeric: tabular-nums; }
    .ct-o { fill: var(--on-accent); }
    .om { fill: var(--accent); stroke: var(--paper); stroke-width: 2; }
    .xg { fill: var(--paper); stroke: var(--ink-2); stroke-width: 1.2; }

    """
}
