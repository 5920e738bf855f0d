/** The description of the API, generated and compared. */
@NullMarked
package io.gatecheck.admin.api.openapi;

import org.jspecify.annotations.NullMarked;
