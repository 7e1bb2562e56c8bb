// Which tactics each technique of MITRE ATLAS™ 5.6.0 serves, and the order of the tactics in its
// matrix. Sub-techniques serve the tactics of the technique that they belong to.
//
// NOTICE: © The MITRE Corporation. This list is reproduced and distributed with the permission of
// The MITRE Corporation under the Apache License, version 2.0.

/// The tactics and techniques of MITRE ATLAS, as its matrix shows them.
enum ATLASMatrix {
  /// The tactics from left to right.
  static let tactics = tacticOrder.split { $0 == " " || $0 == "\n" }.map { "AML.\($0)" }

  /// The tactics of a technique or a sub-technique; none for what is neither.
  static func tactics(of id: String) -> [String] {
    tacticsOfTechnique[String(id.prefix("AML.T0000".count))] ?? []
  }

  private static let tacticsOfTechnique: [String: [String]] = Dictionary(
    uniqueKeysWithValues: techniqueTactics.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map { "AML.\($0)" }
      return (words[0], Array(words.dropFirst()))
    })
}

private let tacticOrder = """
  TA0002 TA0003 TA0004 TA0000 TA0005 TA0006 TA0012 TA0007 TA0013 TA0008 TA0015 TA0009 TA0001
  TA0014 TA0010 TA0011
  """

private let techniqueTactics = """
  T0000 TA0002
  T0001 TA0002
  T0002 TA0003
  T0003 TA0002
  T0004 TA0002
  T0005 TA0001
  T0006 TA0002
  T0007 TA0008
  T0008 TA0003
  T0010 TA0004
  T0011 TA0005
  T0012 TA0004 TA0012
  T0013 TA0008
  T0014 TA0008
  T0015 TA0004 TA0007 TA0011
  T0016 TA0003
  T0017 TA0003
  T0018 TA0006 TA0001
  T0019 TA0003
  T0020 TA0003 TA0006
  T0021 TA0003
  T0024 TA0010
  T0025 TA0010
  T0029 TA0011
  T0031 TA0011
  T0034 TA0011
  T0035 TA0009
  T0036 TA0009
  T0037 TA0009
  T0040 TA0000
  T0041 TA0000
  T0042 TA0001
  T0043 TA0001
  T0044 TA0000
  T0046 TA0011
  T0047 TA0000
  T0048 TA0011
  T0049 TA0004
  T0050 TA0005
  T0051 TA0005
  T0052 TA0004 TA0015
  T0053 TA0005 TA0012
  T0054 TA0012 TA0007
  T0055 TA0013
  T0056 TA0010
  T0057 TA0010
  T0058 TA0003
  T0059 TA0011
  T0060 TA0003
  T0061 TA0006
  T0062 TA0008
  T0063 TA0008
  T0064 TA0002
  T0065 TA0003
  T0066 TA0003
  T0067 TA0007
  T0068 TA0007
  T0069 TA0008
  T0070 TA0006
  T0071 TA0007
  T0072 TA0014
  T0073 TA0007
  T0074 TA0007
  T0075 TA0008
  T0076 TA0007
  T0077 TA0010
  T0078 TA0004
  T0079 TA0003
  T0080 TA0006
  T0081 TA0006 TA0007
  T0082 TA0013
  T0083 TA0013
  T0084 TA0008
  T0085 TA0009
  T0086 TA0010
  T0087 TA0002
  T0088 TA0001
  T0089 TA0008
  T0090 TA0013
  T0091 TA0015
  T0092 TA0007
  T0093 TA0004 TA0006
  T0094 TA0007
  T0095 TA0002
  T0096 TA0014
  T0097 TA0007
  T0098 TA0013
  T0099 TA0006
  T0100 TA0005
  T0101 TA0011
  T0102 TA0001
  T0103 TA0005
  T0104 TA0003
  T0105 TA0012
  T0106 TA0013
  T0107 TA0007
  T0108 TA0014
  T0109 TA0007
  T0110 TA0006
  T0111 TA0007
  T0112 TA0011
  """
