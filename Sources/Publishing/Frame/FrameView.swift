internal import Templating

extension Frame {
  static let view = View<Frame>([
    .text("language", "The language of the page.", \.language),
    .text("siteTitle", "What the whole site is called.", \.siteTitle),
    .text("pageTitle", "The title for the browser's bar.", \.pageTitle),
    .url("root", "The prefix that leads to the site's root, such as '../'.", \.root),
    .optionalURL("canonical", "The page's own address, where the site has one.", \.canonical),
    .url("home", "The first page of the site.", \.home),
    .optionalURL("logo", "The workspace's own picture, if it has one.", \.logo),
    .optionalText(
      "classification", "How far the page may travel, if the workspace says so.", \.classification),
    .flag("hasSiteLinks", "Whether there are pages for the whole site.") { !$0.siteLinks.isEmpty },
    .list("siteLinks", of: LinkText.view, "Search, glossary and the like.", \.siteLinks),
    .optionalRecord("model", of: ModelBar.view, "The model that the page belongs to.", \.model),
    .flag("hasCrumbs", "Whether there is a way back up.") { $0.crumbs.count > 1 },
    .list("crumbs", of: LinkText.view, "The way from the top to this page.", \.crumbs),
    .flag("hasContents", "Whether the page has a list of its sections.") { !$0.contents.isEmpty },
    .list("contents", of: LinkText.view, "The sections of the page.", \.contents),
    .optionalRecord("turn", of: Turn.view, "The pages before and after.", \.turn),
    .list("footer", of: Fact.view, "How the page came to be.", \.facts),
  ])
}

extension ModelBar {
  static let view = View<ModelBar>([
    .text("modelName", "What the model is called.", \.name),
    .text("modelLine", "Version, status and date of the model.", \.line),
    .list("navigation", of: NavigationItem.view, "The ways through the model.", \.navigation),
    .flag("hasSections", "Whether there is a choice of pages here.") { !$0.sections.isEmpty },
    .list(
      "sections", of: NavigationItem.view, "The pages that answer the same question.", \.sections),
  ])
}

extension NavigationItem {
  static let view = View<NavigationItem>([
    .text("label", "What it is called.", \.label),
    .url("href", "Where it leads.", \.target),
    .optionalText("numeral", "The number of the question it answers.", \.numeral),
    .optionalText("current", "The value of 'aria-current', if one is there.") { item in
      item.position == .elsewhere ? nil : item.position.rawValue
    },
  ])
}

extension Turn {
  static let view = View<Turn>([
    .text("turnTitle", "What is turned, such as 'Threats'.", \.title),
    .optionalRecord("previous", of: LinkText.view, "The page before.", \.previous),
    .optionalRecord("next", of: LinkText.view, "The page after.", \.next),
  ])
}
