# Which excerpts may leave the retriever. Evaluated before the search, as a
# condition, and after it, for each excerpt that came back.
package retrieval

import rego.v1

default allow := false

# The patient comes from the session claims. input.query is never consulted.
allow if {
	input.claims.subject_kind == "patient"
	input.excerpt.patient == input.claims.patient
	consented
}

# A proxy sees what the patient has opened to proxies, and nothing else.
allow if {
	input.claims.subject_kind == "proxy"
	input.excerpt.patient == input.claims.acts_for
	input.excerpt.category in input.consents.proxy_categories
	consented
}

consented if not input.excerpt.category in input.consents.closed_categories
