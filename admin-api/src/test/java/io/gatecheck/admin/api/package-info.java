/** The API over data that is forgotten with the test. */
@NullMarked
package io.gatecheck.admin.api;

import org.jspecify.annotations.NullMarked;
