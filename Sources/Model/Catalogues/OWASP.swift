// Names of entries as OWASP publishes them (CC BY-SA 4.0).

extension Catalogue {
  /// The year is part of the id, because numbers moved from one edition to the next.
  static let owaspTop10of2021 = Catalogue(
    .owaspTop10of2021, edition: "2021", source: "https://owasp.org/Top10/2021/",
    licence: "© OWASP Foundation, CC BY-SA 4.0; ids and names only",
    forms: ["A##:2021"],
    entries: entries(
      """
      A01:2021 Broken Access Control
      A02:2021 Cryptographic Failures
      A03:2021 Injection
      A04:2021 Insecure Design
      A05:2021 Security Misconfiguration
      A06:2021 Vulnerable and Outdated Components
      A07:2021 Identification and Authentication Failures
      A08:2021 Software and Data Integrity Failures
      A09:2021 Security Logging and Monitoring Failures
      A10:2021 Server-Side Request Forgery
      """))

  /// Also judges years of which no edition is bundled.
  static let owaspTop10of2025 = Catalogue(
    .owaspTop10of2025, edition: "2025", source: "https://owasp.org/Top10/2025/",
    licence: "© OWASP Foundation, CC BY-SA 4.0; ids and names only",
    forms: ["A##:####"],
    entries: entries(
      """
      A01:2025 Broken Access Control
      A02:2025 Security Misconfiguration
      A03:2025 Software Supply Chain Failures
      A04:2025 Cryptographic Failures
      A05:2025 Injection
      A06:2025 Insecure Design
      A07:2025 Authentication Failures
      A08:2025 Software or Data Integrity Failures
      A09:2025 Security Logging & Alerting Failures
      A10:2025 Mishandling of Exceptional Conditions
      """))

  static let owaspLLM2025 = Catalogue(
    .owaspLLM2025, edition: "2025", source: "https://genai.owasp.org/llm-top-10/",
    licence: "© OWASP Foundation, CC BY-SA 4.0; ids and names only",
    forms: ["LLM##:####"],
    entries: entries(
      """
      LLM01:2025 Prompt Injection
      LLM02:2025 Sensitive Information Disclosure
      LLM03:2025 Supply Chain
      LLM04:2025 Data and Model Poisoning
      LLM05:2025 Improper Output Handling
      LLM06:2025 Excessive Agency
      LLM07:2025 System Prompt Leakage
      LLM08:2025 Vector and Embedding Weaknesses
      LLM09:2025 Misinformation
      LLM10:2025 Unbounded Consumption
      """))

  static let owaspAgentic2026 = Catalogue(
    .owaspAgentic2026, edition: "2026", source: "https://genai.owasp.org/",
    licence: "© OWASP Foundation, CC BY-SA 4.0; ids and names only",
    forms: ["ASI##"],
    entries: entries(
      """
      ASI01 Agent Goal Hijack
      ASI02 Tool Misuse & Exploitation
      ASI03 Identity & Privilege Abuse
      ASI04 Agentic Supply Chain Vulnerabilities
      ASI05 Unexpected Code Execution (RCE)
      ASI06 Memory & Context Poisoning
      ASI07 Insecure Inter-Agent Communication
      ASI08 Cascading Failures
      ASI09 Human-Agent Trust Exploitation
      ASI10 Rogue Agents
      """))

  /// The threats of the guide "Agentic AI: threats and mitigations".
  static let owaspAgenticThreats = Catalogue(
    .owaspAgenticThreats, edition: "1.1",
    source: "https://genai.owasp.org/resource/agentic-ai-threats-and-mitigations/",
    licence: "© OWASP Foundation, CC BY-SA 4.0; ids and names only",
    forms: ["T#", "T##"],
    entries: entries(
      """
      T1 Memory Poisoning
      T2 Tool Misuse
      T3 Privilege Compromise
      T4 Resource Overload
      T5 Cascading Hallucination Attacks
      T6 Intent Breaking & Goal Manipulation
      T7 Misaligned & Deceptive Behaviors
      T8 Repudiation & Untraceability
      T9 Identity Spoofing & Impersonation
      T10 Overwhelming Human-in-the-Loop
      T11 Unexpected RCE and Code Attacks
      T12 Agent Communication Poisoning
      T13 Rogue Agents in Multi-Agent Systems
      T14 Human Attacks on Multi-Agent Systems
      T15 Human Manipulation
      T16 Insecure Inter-Agent Protocol Abuse
      T17 Supply Chain Compromise
      """))

  static let asvs = Catalogue(
    .asvs, edition: "5.0.0", source: "https://github.com/OWASP/ASVS",
    licence: "© OWASP Foundation, CC BY-SA 4.0; ids only",
    forms: ["v#.#.#-*.*.*"], coverage: .form)
}
