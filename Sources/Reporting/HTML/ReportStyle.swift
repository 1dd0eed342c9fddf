/// The style of a report as a page: one column to read, on a screen by day and night and on paper.
enum ReportStyle {
  /// The style sheet.
  static let sheet = """
    :root{color-scheme:light dark;--page:#fff;--ink:#1f2933;--muted:#52606d;--line:#cbd2d9;\
    --tint:#f5f7fa;--link:#00639c}
    @media screen and (prefers-color-scheme:dark){:root{--page:#0d1117;--ink:#e6edf3;\
    --muted:#9aa7b4;--line:#3b4652;--tint:#161c24;--link:#58b3ee}}
    *{box-sizing:border-box}
    html{background:var(--page);-webkit-text-size-adjust:100%}
    body{max-width:752px;margin:0 auto;padding:2.5rem 16px 4rem;background:var(--page);\
    color:var(--ink);font:1.0625rem/1.55 Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif;\
    overflow-wrap:break-word}
    h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance;margin:2em 0 .6em}
    h1{font-size:2rem;margin:0 0 .5em}
    h2{font-size:1.4rem;padding-top:.7em;border-top:1px solid var(--line)}
    h3{font-size:1.15rem}
    h4,h5,h6{font-size:1rem;color:var(--muted)}
    p,ul,ol{margin:0 0 1em}
    li{margin:.3em 0}
    a{color:var(--link);text-underline-offset:.15em}
    a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);\
    outline-offset:2px}
    header p{color:var(--muted)}
    nav{margin:0 0 2em;padding:.9em 1.1em;background:var(--tint);font-size:.94rem}
    nav ol{margin:0;padding-left:1.4em}
    nav li{margin:.15em 0}
    blockquote{margin:1.2em 0;padding:.1em 1em;border-left:4px solid var(--line);background:var(--tint)}
    code{font:.9em/1.4 ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}
    pre{overflow-x:auto;padding:.8em 1em;background:var(--tint)}
    figure,.table{margin:1.8em 0 2em}
    figure svg{display:block;max-width:100%;height:auto}
    figcaption,caption{font-size:.9rem;line-height:1.45;color:var(--muted);text-align:left}
    figcaption{margin:.5em 0 .3em}
    caption{caption-side:top;padding:0 0 .6em}
    figcaption b,caption b{color:var(--ink)}
    table{width:100%;border-collapse:collapse;font-size:.86rem;line-height:1.4;\
    font-variant-numeric:tabular-nums lining-nums}
    thead{border-top:1.5px solid var(--ink);border-bottom:1px solid var(--ink)}
    tbody{border-bottom:1.5px solid var(--ink)}
    tbody:first-child,caption+tbody{border-top:1.5px solid var(--ink)}
    tbody tr+tr{border-top:1px solid var(--line)}
    th,td{padding:.32em .45em;text-align:left;vertical-align:top;font-weight:400;\
    unicode-bidi:plaintext}
    th:first-child,td:first-child{padding-left:0}
    th:last-child,td:last-child{padding-right:0}
    thead th{vertical-align:bottom;font-weight:600}
    .n{text-align:right;white-space:nowrap}
    thead .n{white-space:normal}
    .wide table{font-size:.78rem}
    .scroll{overflow-x:auto}
    .note{margin:.5em 0 0;font-size:.82rem;line-height:1.45;color:var(--muted)}
    details{margin:.6em 0}
    summary{cursor:pointer;font-size:.9rem;color:var(--link)}
    .notes{margin-top:3em;border-top:1px solid var(--line);padding-top:1em;font-size:.88rem}
    @media print{
    @page{margin:18mm 17mm 20mm;@bottom-center{content:counter(page);font:9pt Helvetica,Arial,sans-serif}}
    body{max-width:none;padding:0;font-size:10.5pt}
    h1{font-size:20pt}h2{font-size:14pt}h3{font-size:12pt}h4,h5,h6{font-size:10.5pt}
    h1,h2,h3,h4,h5,h6,caption{break-after:avoid}
    p,li{orphans:3;widows:3}
    a{color:inherit;text-decoration:none}
    nav{background:none;padding:0}
    figure,.table,blockquote,details,tr{break-inside:avoid}
    .long{break-inside:auto}
    figure svg{max-height:215mm;margin:0 auto}
    figure details{display:none}
    table{font-size:8.5pt}.wide table{font-size:7.5pt}.wide th,.wide td{padding:.25em .3em}
    .scroll{overflow:visible}.wide .n{white-space:normal}
    summary{list-style:none;color:inherit;font-weight:600}
    details::details-content{content-visibility:visible;block-size:auto}
    }
    """
}
