import Publishing

/// Diagrams of the sizes and habits that real models have.
enum SampleDiagrams {
  static let all: [(name: String, spec: DiagramSpec)] = [
    ("chat", chat), ("context", context), ("large", large), ("services", services),
    ("grid", grid), ("odd", odd), ("tree", tree), ("scripts", scripts),
  ]

  /// The diagram of the design: twelve elements, fifteen flows, five boundaries.
  static let chat = sketch(
    "Chat, level 1",
    boundaries: """
      B-1 AWS account
      B-2 Private subnets < B-1
      B-3 Clinical data zone < B-2
      B-4 Model provider
      B-5 Hospital network
      """,
    nodes: """
      patient actor Patient | 3 threats
      idp actor Identity provider | 1 threat
      clinician actor Clinician | 2 threats, 1 open < B-5
      gateway process API gateway | 9 threats, 2 open < B-1
      chat process Chat service | 8 threats, 1 open < B-2
      guard process Prompt guard | 3 threats < B-2
      retriever process Retriever | 4 threats, 1 open < B-2
      audit store Audit log | 2 threats < B-2
      index store Note index | 5 threats, 2 open < B-3
      ingest process Ingestion worker | 5 threats, 2 open < B-3
      records store Record store | 3 threats, 1 open < B-3
      llm process Language model | 9 threats, 3 open < B-4
      """,
    flows: """
      F-1 patient gateway Question
      F-2 gateway idp Token check
      F-3 gateway chat Question
      F-4 chat retriever Search request
      F-5 retriever index Note search
      F-6! retriever records Record lookup
      F-7 chat guard Prompt
      F-8! guard llm Checked prompt
      F-9! llm chat Completion
      F-10 chat gateway Answer
      F-11 gateway patient Answer
      F-12 chat audit Exchange
      F-13! records ingest Notes
      F-14! ingest index Embeddings
      F-15! clinician gateway Review queue
      """)

  /// Level 0: the system as one process among the people and systems around it.
  static let context = sketch(
    "Patient assistant, level 0",
    boundaries: "B-1 Hospital\nB-2 Model provider",
    nodes: """
      patient actor Patient | 3 threats
      clinician actor Clinician | 2 threats, 1 open < B-1
      assistant process Patient assistant | 31 threats, 8 open < B-1
      records store Record store | 3 threats < B-1
      llm actor Language model | 9 threats, 3 open < B-2
      """,
    flows: """
      F-1 patient assistant Question
      F-2 assistant patient Answer
      F-3 clinician assistant Review
      F-4 assistant records Record lookup
      F-5! assistant llm Prompt
      F-6! llm assistant Completion
      """)

  /// Services whose names are as long as they get.
  static let services = sketch(
    "Order platform",
    boundaries: """
      TB-EDGE Edge network
      TB-MESH Production service mesh
      TB-DATA Regulated data plane < TB-MESH
      TB-PSP Payment service provider
      """,
    nodes: """
      shopper actor Shopper with a mobile application | 4 threats
      cdn process Content delivery and request filtering | 6 threats, 1 open < TB-EDGE
      bff process Backend for the mobile front end | 7 threats < TB-MESH
      orders process Order orchestration service | 9 threats, 2 open < TB-MESH
      pricing process Pricing and promotion engine | 2 threats < TB-MESH
      stock process InventoryReservationCoordinatorService | 3 threats < TB-MESH
      payments process Payment authorisation service | 8 threats, 3 open < TB-MESH
      bus store Order event stream with at-least-once delivery | 5 threats < TB-MESH
      db store Orders database (primary and two replicas) | 6 threats, 1 open < TB-DATA
      vault store Card token vault | 4 threats < TB-DATA
      psp actor Payment service provider sandbox and live | 2 threats < TB-PSP
      mail process Notification dispatcher | 1 threat < TB-MESH
      bi actor Business intelligence team | 1 threat
      """,
    flows: """
      F-101 shopper cdn Signed request with device attestation
      F-102 cdn bff Filtered request
      F-103 bff orders Place order command
      F-104 orders pricing Price quotation request with promotion codes
      F-105 pricing orders Price quotation
      F-106 orders stock Reserve items
      F-107! orders payments Authorise payment
      F-108! payments psp Authorisation request with network token
      F-109 psp payments Authorisation result
      F-110 payments vault Token lookup
      F-111 orders db Order rows
      F-112 orders bus OrderAccepted event
      F-113 bus mail OrderAccepted event
      F-114 bus stock OrderAccepted event
      F-115 mail shopper Confirmation
      F-116 db bi Nightly extract without personal data
      F-117 bff shopper Order state
      F-118 psp payments Chargeback notice
      F-119 psp payments Settlement file
      """)

  /// Loops, parallel flows, an empty boundary, a node without flows, and a name without a space.
  static let odd = sketch(
    "Odd things",
    boundaries: "B-1 Outer\nB-2 Empty < B-1\nB-3 Empty and alone",
    nodes: """
      a process Scheduler | 1 threat, 1 open < B-1
      b store Pneumonoultramicroscopicsilicovolcanoconiosis < B-1
      c actor Alone
      d process Worker
      """,
    flows: """
      F-1 a a Tick
      F-2 a b First
      F-3 a b Second of these flows
      F-4 a b Third
      F-5 d a Register
      F-6 a d Work
      F-7 d d
      F-8 d b
      """)

  /// Names in other scripts.
  static let scripts = sketch(
    "Scripts",
    boundaries: "B-1 信頼境界",
    nodes: """
      a actor المريض والطبيب | تهديدان
      b process 患者アシスタントのゲートウェイサービス | 3 threats < B-1
      c store База данных пациентов < B-1
      """,
    flows: """
      F-1 a b سؤال المريض
      F-2 b a 回答と出典のリスト
      F-3 b c Запрос записи
      """)
}
