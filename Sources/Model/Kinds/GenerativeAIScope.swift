/// How much of a generative-AI system is one's own: the five scopes of AWS's scoping matrix.
package enum GenerativeAIScope: Int, Sendable, Hashable, CaseIterable {
  case consumerApp = 1
  case enterpriseApp, preTrainedModel, fineTunedModel, selfTrainedModel

  /// The scope that a model's front matter names.
  package init?(_ value: FieldValue) {
    guard let number = Int(value.text) else { return nil }
    self.init(rawValue: number)
  }

  package var title: String {
    switch self {
    case .consumerApp: "consumer app"
    case .enterpriseApp: "enterprise app"
    case .preTrainedModel: "pre-trained model"
    case .fineTunedModel: "fine-tuned model"
    case .selfTrainedModel: "self-trained model"
    }
  }

  package var summary: String {
    switch self {
    case .consumerApp: "A public service is used as anybody uses it, under its terms"
    case .enterpriseApp: "A service with generative AI in it is used under a contract"
    case .preTrainedModel: "An application of one's own calls a model that others trained"
    case .fineTunedModel: "A model that others trained is trained further with data of one's own"
    case .selfTrainedModel: "The model is trained from the beginning with data of one's own"
    }
  }
}
