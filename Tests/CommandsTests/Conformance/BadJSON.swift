/// Texts that are not JSON (RFC 8259), one or more of every kind that people and programs write.
enum BadJSON {
  /// The texts by kind.
  static let kinds: [(kind: String, texts: [[UInt8]])] = [
    ("nothing", of("", " ", "\n\n", "\u{FEFF}")),
    (
      "unclosed",
      of("[", "{", "[[2]", "{\"a\"", "{\"a\":", "{\"a\":3", "[\"x", "\"", "[7,", "[{\"a\":[")
    ),
    ("closed twice", of("[4]]", "{\"a\":0}}", "]", "}", "[}", "{]", "{\"a\":1]")),
    (
      "commas",
      of(
        "[5,]", "[5,,6]", "[,]", "[,5]", "{\"a\":1,}", "{,}", "{\"a\":1,,\"b\":2}", "[5];", "[5;6]",
        "[5,6],")
    ),
    ("no comma", of("[5 6]", "[true false]", "[3[4]]", "{\"a\":1 \"b\":2}", "[\"a\":1]")),
    ("colons", of("{\"a\" 1}", "{\"a\"::1}", "{\"a\",1}", "{\"a\":}", "{:1}", "[\"a\":]")),
    ("keys", of("{a:1}", "{'a':1}", "{1:1}", "{null:1}", "{[1]:1}", "{\"a\":1,b}", "{😀:1}")),
    ("values twice", of("1 2", "{} {}", "[] []", "null,null", "[1]x", "{\"a\":1}#", "2@")),
    (
      "words",
      of(
        "[nul]", "[tru", "[fals]", "[True]", "[NULL]", "[yes]", "[undefined]", "[año]", "[å]", "*",
        "<null>", "<.>")
    ),
    ("zeros in front", of("[012]", "[-012]", "[00]", "[-00.5]", "[01.5]", "[0 1]")),
    ("signs", of("[+1]", "[++1]", "[--1]", "[-]", "[- 1]", "[-a]", "[1-2]", "[0+1]", "[-+1]")),
    (
      "points", of("[.5]", "[-.5]", "[5.]", "[5.e3]", "[.]", "[1.2.3]", "[1..2]", "[-5.]", "[0.e1]")
    ),
    ("powers", of("[1e]", "[1E+]", "[1e-]", "[1eE2]", "[1e2.5]", "[0.3e+]", "[e5]", "[1ea]")),
    (
      "other numbers",
      of(
        "[NaN]", "[-NaN]", "[Infinity]", "[-Infinity]", "[Inf]", "[0x1F]", "[0x]", "[1_000]",
        "[1 000]", "[1,5a]", "[12kg]", "[１]", "[1/2]", "[2+3]")
    ),
    ("quotes", of("['a']", "[\"a]", "[a\"]", "[`a`]", "[“a”]", "[\"a\"\"b\"]", "\"a\"x")),
    (
      "escapes",
      of(
        #"["\x41"]"#, #"["\a"]"#, #"["\'"]"#, #"["\"#, #"["\""#, #"["\u"]"#, #"["\u12"]"#,
        #"["\u12g4"]"#, #"["\U0041"]"#, #"["\😀"]"#, #"[\n]"#, #"\u0022a\u0022"#, #"["\0"]"#)
    ),
    (
      "half characters",
      of(
        #"["\ud800"]"#, #"["\udc00"]"#, #"["\ud800\n"]"#, #"["\ud800\u0041"]"#,
        #"["\udc00\ud800"]"#, #"["\ud800\u"]"#, #"["\ud83d\ude"]"#, #"{"\ud800":1}"#)
    ),
    (
      "control characters",
      of(
        "[\"a\tb\"]", "[\"a\nb\"]", "[\"a\u{0}b\"]", "[\"a\u{1F}b\"]", "[\u{0}]", "[1]\u{0}",
        "[\u{C}1]", "[1\u{B}]", "[\u{2060}1]", "[\u{A0}1]", "[1,\u{8}2]")
    ),
    (
      "comments",
      of("[1] // one", "[1] /* one */", "/* */ [1]", "[1, # one\n2]", "{\"a\": /*1*/ 2}", "[1] --")
    ),
    (
      "bytes that are not UTF-8",
      [
        [0x5B, 0xE5, 0x5D], [0x5B, 0x22, 0xFF, 0x22, 0x5D], [0xE9], [0x5B, 0x22, 0x81, 0x22, 0x5D],
        [0x5B, 0x31, 0xE5, 0x5D], [0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D],
        [0x5B, 0x22, 0xC0, 0xAF, 0x22, 0x5D], [0x5B, 0x22, 0xF4, 0xBF, 0xBF, 0xBF, 0x22, 0x5D],
        [0x5B, 0x22, 0xE0, 0xFF, 0x22, 0x5D], [0xEF, 0xBB, 0x5B, 0x5D],
        [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], [0x5B, 0x00, 0x5D, 0x00],
      ]
    ),
    (
      "too deep",
      [
        Array(String(repeating: "[", count: 100_000).utf8),
        Array(String(repeating: "{\"a\":", count: 50_000).utf8),
        Array((String(repeating: "[", count: 129) + String(repeating: "]", count: 129)).utf8),
      ]
    ),
  ]

  private static func of(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}
