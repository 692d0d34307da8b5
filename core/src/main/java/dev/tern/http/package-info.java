/** The one door: neutral HTTP records, routes, decoding, calling an exported function, encoding, problems. */
@NullMarked
package dev.tern.http;

import org.jspecify.annotations.NullMarked;
