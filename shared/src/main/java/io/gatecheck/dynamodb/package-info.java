/**
 * The two tables, their keys, and the repositories on them: the only room with the DynamoDB SDK.
 */
@NullMarked
package io.gatecheck.dynamodb;

import org.jspecify.annotations.NullMarked;
