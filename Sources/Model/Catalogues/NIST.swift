// Works of the United States government: in the public domain.

private let governmentWork = "A work of the United States government, in the public domain there"

extension Catalogue {
  static let nistCSF = Catalogue(
    .nistCSF, edition: "2.0", source: "https://www.nist.gov/cyberframework",
    licence: governmentWork,
    forms: ["@@", "@@.@@", "@@.@@-##"], coverage: .families,
    entries: entries(
      """
      GV Govern
      GV.OC Organizational Context
      GV.RM Risk Management Strategy
      GV.RR Roles, Responsibilities, and Authorities
      GV.PO Policy
      GV.OV Oversight
      GV.SC Cybersecurity Supply Chain Risk Management
      ID Identify
      ID.AM Asset Management
      ID.RA Risk Assessment
      ID.IM Improvement
      PR Protect
      PR.AA Identity Management, Authentication, and Access Control
      PR.AT Awareness and Training
      PR.DS Data Security
      PR.PS Platform Security
      PR.IR Technology Infrastructure Resilience
      DE Detect
      DE.CM Continuous Monitoring
      DE.AE Adverse Event Analysis
      RS Respond
      RS.MA Incident Management
      RS.AN Incident Analysis
      RS.CO Incident Response Reporting and Communication
      RS.MI Incident Mitigation
      RC Recover
      RC.RP Incident Recovery Plan Execution
      RC.CO Incident Recovery Communication
      """))

  /// The families of controls; the controls themselves are not listed.
  static let nist80053 = Catalogue(
    .nist80053, edition: "revision 5",
    source: "https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final",
    licence: governmentWork,
    forms: ["@@-*", "@@-*(*)"], coverage: .families,
    entries: entries(
      """
      AC Access Control
      AT Awareness and Training
      AU Audit and Accountability
      CA Assessment, Authorization, and Monitoring
      CM Configuration Management
      CP Contingency Planning
      IA Identification and Authentication
      IR Incident Response
      MA Maintenance
      MP Media Protection
      PE Physical and Environmental Protection
      PL Planning
      PM Program Management
      PS Personnel Security
      PT Personally Identifiable Information Processing and Transparency
      RA Risk Assessment
      SA System and Services Acquisition
      SC System and Communications Protection
      SI System and Information Integrity
      SR Supply Chain Risk Management
      """))
}
