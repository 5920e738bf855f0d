/** The control table: what people decide, and what is known of the organization. */
@NullMarked
package io.gatecheck.dynamodb.control;

import org.jspecify.annotations.NullMarked;
