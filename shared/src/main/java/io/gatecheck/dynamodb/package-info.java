/**
 * The kit with which tables are read and written; only this room and those below it, one a table,
 * use the DynamoDB SDK.
 */
@NullMarked
package io.gatecheck.dynamodb;

import org.jspecify.annotations.NullMarked;
