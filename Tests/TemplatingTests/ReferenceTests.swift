import Templating
import Testing

@Suite struct ReferenceTests {
  @Test func theReferenceListsEveryNameWithItsShapeAndMeaning() {
    #expect(
      Shop.page.reference == """
        {{…}} in page.html:
          title (text): What it is called.
          body (HTML): What there is to say.
          href (address): Where its page is.
          isOpen (flag): Whether one may come in.
          items (list): What it sells.
            name (text): What it is called.
            href (address): Where its page is.
          note (optional text): A remark.
          owner (optional record): Whose it is.
            name (text): What it is called.
            href (address): Where its page is.

        """)
  }
}
