//! Requests about somebody's data (AVG 15 to 22): asked, clocked, identified and answered. The promises P76 to P78, P86, P87 and P90 to P93.
