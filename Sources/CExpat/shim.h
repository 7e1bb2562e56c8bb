#pragma once
// Debian builds the library with DTDs, which is what declares the protection against bombs.
#define XML_DTD 1
#include <expat.h>
