package io.fociwatch.log;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A diagnostic record as {@link DatabindDecoder} has Jackson fill it; fields are its fastest. */
@JsonIgnoreProperties(ignoreUnknown = true)
final class BoundRecord {
    public String category = "";
    public String tenantId = "";
    public String resultType = "";
    public Properties properties = new Properties();

    /** What the hunt reads of a record's properties. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Properties {
        public String id = "";
        public String createdDateTime = "";
        public String userId = "";
        public String userPrincipalName = "";
        public String appId = "";
        public String appDisplayName = "";
        public String resourceId = "";
        public String resourceDisplayName = "";
        public String authenticationProtocol = "";
        public String ipAddress = "";
        public String userAgent = "";
        public String correlationId = "";
        public String sessionId = "";
        public String uniqueTokenIdentifier = "";
        public String timeGenerated = "";
        public String requestId = "";
        public String signInActivityId = "";
        public String requestMethod = "";
        public String requestUri = "";
        public int responseStatusCode;
    }
}
