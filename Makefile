# Two commands do everything on a fresh Debian machine with a Swift toolchain:
#   make example   install what is missing, build, compile site-example, say where the site is
#   make test      the same set-up, then the whole test suite; make test-fast leaves the browser out

PREFIX ?= /usr/local
BINARY := .build/release/threatpress

# What the program needs, and what its tests need besides.
PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libssl-dev libexpat1-dev \
	graphviz pkg-config
TEST_PACKAGES := git

.PHONY: all build example test test-fast install lint format bench bench-review engines clean setup setup-tests golden

all: build

setup:
	@.ci/install-packages $(PACKAGES)

setup-tests:
	@.ci/install-packages $(PACKAGES) $(TEST_PACKAGES)
	@.ci/install-browser-tools
	@.ci/install-schema-tools

build: setup
	swift build --configuration release --product threatpress

example: build
	$(BINARY) build site-example --output _site
	@echo "The site is at file://$(CURDIR)/_site/index.html"
	@echo "'make engines' installs what 'threatpress print' makes PDF with"

test: setup-tests
	swift build --build-tests
	swift test --skip-build

# The same without a browser.
test-fast:
	@.ci/install-packages $(PACKAGES) $(TEST_PACKAGES)
	@.ci/install-schema-tools
	swift build --build-tests
	swift test --skip-build --skip BrowserTests

# Rewrites the expected outputs; read the diff before committing it.
golden: setup-tests
	UPDATE_GOLDEN=1 swift test

install: build
	install -D -m 0755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/threatpress

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

format:
	swift format --in-place --recursive Package.swift Sources Tests

bench: build
	swift build --configuration release --product threatpress-bench
	.build/release/threatpress-bench $(BINARY)

# What makes PDF of review packs. The program needs neither this nor anything else for its sites;
# WeasyPrint, which 'pipx install weasyprint' brings, is another engine.
engines:
	@.ci/install-packages chromium poppler-utils

# Which of many kinds of defects, put into the example one at a time, a check finds.
bench-review: build
	swift build --configuration release --product threatpress-bench
	.build/release/threatpress-bench $(BINARY) review site-example

clean:
	rm -rf .build _site
