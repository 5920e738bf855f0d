package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.TableSchema.KeysOnlyIndex;

/** An index of the violations table; see {@link ViolationKeys}. */
enum Index {
    ORGANIZATION("byOrganization", "organizationKey"),
    ACCOUNT("byAccount", "accountKey"),
    POLICY("byPolicy", "policyKey"),
    ACCOUNT_AND_POLICY("byAccountAndPolicy", "accountPolicyKey");

    /** The sort key of every index. */
    static final String POSITION = "position";

    /** Its name. */
    final String indexName;

    /** The attribute that is its partition key. */
    final String partitionKey;

    Index(String indexName, String partitionKey) {
        this.indexName = indexName;
        this.partitionKey = partitionKey;
    }

    KeysOnlyIndex schema() {
        return new KeysOnlyIndex(indexName, partitionKey, POSITION);
    }
}
