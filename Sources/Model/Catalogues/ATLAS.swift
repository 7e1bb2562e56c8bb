// Ids and names of MITRE ATLAS™, release 5.6.0: tactics, techniques and mitigations.
//
// NOTICE: © The MITRE Corporation. This list is reproduced and distributed with the permission of
// The MITRE Corporation under the Apache License, version 2.0. The names of sub-techniques stand
// without those of the techniques that they belong to.

extension Catalogue {
  static let mitreATLAS = Catalogue(
    .mitreATLAS, edition: "5.6.0", source: "https://atlas.mitre.org/",
    licence: "© The MITRE Corporation, Apache License 2.0; ids and names only",
    forms: ["AML.TA####", "AML.T####", "AML.T####.###", "AML.M####"],
    entries: entries(atlasNames))
}

private let atlasNames = """
  AML.M0000 Limit Public Release of Information
  AML.M0001 Limit Model Artifact Release
  AML.M0002 Passive AI Output Obfuscation
  AML.M0003 Model Hardening
  AML.M0004 Restrict Number of AI Model Queries
  AML.M0005 Control Access to AI Models and Data at Rest
  AML.M0006 Use Ensemble Methods
  AML.M0007 Sanitize Training Data
  AML.M0008 Validate AI Model
  AML.M0009 Use Multi-Modal Sensors
  AML.M0010 Input Restoration
  AML.M0011 Restrict Library Loading
  AML.M0012 Encrypt Sensitive Information
  AML.M0013 Code Signing
  AML.M0014 Verify AI Artifacts
  AML.M0015 Adversarial Input Detection
  AML.M0016 Vulnerability Scanning
  AML.M0017 AI Model Distribution Methods
  AML.M0018 User Training
  AML.M0019 Control Access to AI Models and Data in Production
  AML.M0020 Generative AI Guardrails
  AML.M0021 Generative AI Guidelines
  AML.M0022 Generative AI Model Alignment
  AML.M0023 AI Bill of Materials
  AML.M0024 AI Telemetry Logging
  AML.M0025 Maintain AI Dataset Provenance
  AML.M0026 Privileged AI Agent Permissions Configuration
  AML.M0027 Single-User AI Agent Permissions Configuration
  AML.M0028 AI Agent Tools Permissions Configuration
  AML.M0029 Human In-the-Loop for AI Agent Actions
  AML.M0030 Restrict AI Agent Tool Invocation on Untrusted Data
  AML.M0031 Memory Hardening
  AML.M0032 Segmentation of AI Agent Components
  AML.M0033 Input and Output Validation for AI Agent Components
  AML.M0034 Deepfake Detection
  AML.T0000 Search Open Technical Databases
  AML.T0000.000 Journals and Conference Proceedings
  AML.T0000.001 Pre-Print Repositories
  AML.T0000.002 Technical Blogs
  AML.T0001 Search Open AI Vulnerability Analysis
  AML.T0002 Acquire Public AI Artifacts
  AML.T0002.000 Datasets
  AML.T0002.001 Models
  AML.T0002.002 AI Agent Configuration
  AML.T0003 Search Victim-Owned Websites
  AML.T0004 Search Application Repositories
  AML.T0005 Create Proxy AI Model
  AML.T0005.000 Train Proxy via Gathered AI Artifacts
  AML.T0005.001 Train Proxy via Replication
  AML.T0005.002 Use Pre-Trained Model
  AML.T0006 Active Scanning
  AML.T0007 Discover AI Artifacts
  AML.T0008 Acquire Infrastructure
  AML.T0008.000 AI Development Workspaces
  AML.T0008.001 Consumer Hardware
  AML.T0008.002 Domains
  AML.T0008.003 Physical Countermeasures
  AML.T0008.004 Serverless
  AML.T0008.005 AI Service Proxies
  AML.T0010 AI Supply Chain Compromise
  AML.T0010.000 Hardware
  AML.T0010.001 AI Software
  AML.T0010.002 Data
  AML.T0010.003 Model
  AML.T0010.004 Container Registry
  AML.T0010.005 AI Agent Tool
  AML.T0011 User Execution
  AML.T0011.000 Unsafe AI Artifacts
  AML.T0011.001 Malicious Package
  AML.T0011.002 Poisoned AI Agent Tool
  AML.T0011.003 Malicious Link
  AML.T0012 Valid Accounts
  AML.T0013 Discover AI Model Ontology
  AML.T0014 Discover AI Model Family
  AML.T0015 Evade AI Model
  AML.T0016 Obtain Capabilities
  AML.T0016.000 Adversarial AI Attack Implementations
  AML.T0016.001 Software Tools
  AML.T0016.002 Generative AI
  AML.T0017 Develop Capabilities
  AML.T0017.000 Adversarial AI Attacks
  AML.T0018 Manipulate AI Model
  AML.T0018.000 Poison AI Model
  AML.T0018.001 Modify AI Model Architecture
  AML.T0018.002 Embed Malware
  AML.T0019 Publish Poisoned Datasets
  AML.T0020 Poison Training Data
  AML.T0021 Establish Accounts
  AML.T0024 Exfiltration via AI Inference API
  AML.T0024.000 Infer Training Data Membership
  AML.T0024.001 Invert AI Model
  AML.T0024.002 Extract AI Model
  AML.T0025 Exfiltration via Cyber Means
  AML.T0029 Denial of AI Service
  AML.T0031 Erode AI Model Integrity
  AML.T0034 Cost Harvesting
  AML.T0034.000 Excessive Queries
  AML.T0034.001 Resource-Intensive Queries
  AML.T0034.002 Agentic Resource Consumption
  AML.T0035 AI Artifact Collection
  AML.T0036 Data from Information Repositories
  AML.T0037 Data from Local System
  AML.T0040 AI Model Inference API Access
  AML.T0041 Physical Environment Access
  AML.T0042 Verify Attack
  AML.T0043 Craft Adversarial Data
  AML.T0043.000 White-Box Optimization
  AML.T0043.001 Black-Box Optimization
  AML.T0043.002 Black-Box Transfer
  AML.T0043.003 Manual Modification
  AML.T0043.004 Insert Backdoor Trigger
  AML.T0044 Full AI Model Access
  AML.T0046 Spamming AI System with Chaff Data
  AML.T0047 AI-Enabled Product or Service
  AML.T0048 External Harms
  AML.T0048.000 Financial Harm
  AML.T0048.001 Reputational Harm
  AML.T0048.002 Societal Harm
  AML.T0048.003 User Harm
  AML.T0048.004 AI Intellectual Property Theft
  AML.T0049 Exploit Public-Facing Application
  AML.T0050 Command and Scripting Interpreter
  AML.T0051 LLM Prompt Injection
  AML.T0051.000 Direct
  AML.T0051.001 Indirect
  AML.T0051.002 Triggered
  AML.T0052 Phishing
  AML.T0052.000 Spearphishing via Social Engineering LLM
  AML.T0052.001 Deepfake-Assisted Phishing
  AML.T0053 AI Agent Tool Invocation
  AML.T0054 LLM Jailbreak
  AML.T0055 Unsecured Credentials
  AML.T0056 Extract LLM System Prompt
  AML.T0057 LLM Data Leakage
  AML.T0058 Publish Poisoned Models
  AML.T0059 Erode Dataset Integrity
  AML.T0060 Publish Hallucinated Entities
  AML.T0061 LLM Prompt Self-Replication
  AML.T0062 Discover LLM Hallucinations
  AML.T0063 Discover AI Model Outputs
  AML.T0064 Gather RAG-Indexed Targets
  AML.T0065 LLM Prompt Crafting
  AML.T0066 Retrieval Content Crafting
  AML.T0067 LLM Trusted Output Components Manipulation
  AML.T0067.000 Citations
  AML.T0068 LLM Prompt Obfuscation
  AML.T0069 Discover LLM System Information
  AML.T0069.000 Special Character Sets
  AML.T0069.001 System Instruction Keywords
  AML.T0069.002 System Prompt
  AML.T0070 RAG Poisoning
  AML.T0071 False RAG Entry Injection
  AML.T0072 Reverse Shell
  AML.T0073 Impersonation
  AML.T0074 Masquerading
  AML.T0075 Cloud Service Discovery
  AML.T0076 Corrupt AI Model
  AML.T0077 LLM Response Rendering
  AML.T0078 Drive-by Compromise
  AML.T0079 Stage Capabilities
  AML.T0080 AI Agent Context Poisoning
  AML.T0080.000 Memory
  AML.T0080.001 Thread
  AML.T0081 Modify AI Agent Configuration
  AML.T0082 RAG Credential Harvesting
  AML.T0083 Credentials from AI Agent Configuration
  AML.T0084 Discover AI Agent Configuration
  AML.T0084.000 Embedded Knowledge
  AML.T0084.001 Tool Definitions
  AML.T0084.002 Activation Triggers
  AML.T0084.003 Call Chains
  AML.T0085 Data from AI Services
  AML.T0085.000 RAG Databases
  AML.T0085.001 AI Agent Tools
  AML.T0086 Exfiltration via AI Agent Tool Invocation
  AML.T0087 Gather Victim Identity Information
  AML.T0088 Generate Deepfakes
  AML.T0089 Process Discovery
  AML.T0090 OS Credential Dumping
  AML.T0091 Use Alternate Authentication Material
  AML.T0091.000 Application Access Token
  AML.T0092 Manipulate User LLM Chat History
  AML.T0093 Prompt Infiltration via Public-Facing Application
  AML.T0094 Delay Execution of LLM Instructions
  AML.T0095 Search Open Websites/Domains
  AML.T0095.000 Code Repositories
  AML.T0096 AI Service API
  AML.T0097 Virtualization/Sandbox Evasion
  AML.T0098 AI Agent Tool Credential Harvesting
  AML.T0099 AI Agent Tool Data Poisoning
  AML.T0100 AI Agent Clickbait
  AML.T0101 Data Destruction via AI Agent Tool Invocation
  AML.T0102 Generate Malicious Commands
  AML.T0103 Deploy AI Agent
  AML.T0104 Publish Poisoned AI Agent Tool
  AML.T0105 Escape to Host
  AML.T0106 Exploitation for Credential Access
  AML.T0107 Exploitation for Defense Evasion
  AML.T0108 AI Agent
  AML.T0109 AI Supply Chain Rug Pull
  AML.T0110 AI Agent Tool Poisoning
  AML.T0111 AI Supply Chain Reputation Inflation
  AML.T0112 Machine Compromise
  AML.T0112.000 Local AI Agent
  AML.T0112.001 AI Artifacts
  AML.TA0000 AI Model Access
  AML.TA0001 AI Attack Staging
  AML.TA0002 Reconnaissance
  AML.TA0003 Resource Development
  AML.TA0004 Initial Access
  AML.TA0005 Execution
  AML.TA0006 Persistence
  AML.TA0007 Defense Evasion
  AML.TA0008 Discovery
  AML.TA0009 Collection
  AML.TA0010 Exfiltration
  AML.TA0011 Impact
  AML.TA0012 Privilege Escalation
  AML.TA0013 Credential Access
  AML.TA0014 Command and Control
  AML.TA0015 Lateral Movement
  """
